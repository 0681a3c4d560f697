// Train makes the model that package syntax embeds from the treebanks English
// Web Treebank and GUM.
//
//	go run ./parse/internal/syntax/train -ewt DIR -gum DIR
//
// Each folder holds files in CoNLL-U whose names end in -train.conllu. The same
// treebanks give the same model, to the byte.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/syntax/internal/treebank"
)

func main() {
	log.SetFlags(0)
	ewt := flag.String("ewt", "", "folder with en_ewt-ud-train.conllu")
	gum := flag.String("gum", "", "folder with en_gum*-train.conllu")
	out := flag.String("o", "parse/internal/syntax/model/english.model", "file to write")
	limit := flag.Int("limit", 0, "sentences of each file; 0 for all")
	epochs := flag.Int("epochs", 0, "epochs of the parser; 0 for the usual number")
	flag.Parse()
	if *ewt == "" || *gum == "" {
		log.Fatal("train: name the treebanks' folders: -ewt DIR -gum DIR")
	}
	var training syntax.Training
	for _, pattern := range []string{filepath.Join(*ewt, "en_ewt*-train.conllu"), filepath.Join(*gum, "en_gum*-train.conllu")} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			log.Fatalf("train: no file %s", pattern)
		}
		for _, path := range paths {
			sentences, err := treebank.ReadFile(path)
			if err != nil {
				log.Fatal("train: ", err)
			}
			if *limit > 0 {
				sentences = sentences[:min(len(sentences), *limit)]
			}
			training.Sentences = append(training.Sentences, sentences...)
		}
	}
	start := time.Now()
	training.ParserEpochs = *epochs
	training.Log = func(format string, arguments ...any) {
		fmt.Fprintf(os.Stderr, "%6.1f s  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, arguments...))
	}
	data, err := syntax.Train(training)
	if err != nil {
		log.Fatal("train: ", err)
	}
	if err := os.WriteFile(*out, data, 0o644); err != nil {
		log.Fatal("train: ", err)
	}
	training.Log("%s: %d bytes", *out, len(data))
}
