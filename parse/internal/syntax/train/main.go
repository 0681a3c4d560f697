// Train makes the model that package syntax embeds from the treebanks English
// Web Treebank and GUM.
//
//	go run ./parse/internal/syntax/train -ewt DIR -gum DIR [-texts DIR,DIR]
//
// The treebanks' folders hold files in CoNLL-U whose names end in -train.conllu.
// Texts of the field, without annotation, teach the model its words: they are
// clustered together with the treebanks' words, and a few performative sentences
// ("The Security Council condemns ...") that a first model has analysed are learnt from
// as well. The embedded model was made with the Security
// Council's presidential statements, its resolutions and open news stories.
// The same input gives the same model, to the byte.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/seed4619396c/communique/parse/internal/syntax"
	"github.com/seed4619396c/communique/parse/internal/syntax/internal/treebank"
	"github.com/seed4619396c/communique/parse/internal/token"
)

//go:embed titles.txt
var titles string

func main() {
	log.SetFlags(0)
	ewt := flag.String("ewt", "", "folder with en_ewt-ud-train.conllu")
	gum := flag.String("gum", "", "folder with en_gum*-train.conllu")
	out := flag.String("o", "parse/internal/syntax/model/english.model", "file to write")
	texts := flag.String("texts", "", "folders of unannotated texts (*.txt) to learn the field's words from, comma between")
	sentences := flag.Int("sentences", 0, "sentences to read of each file; 0 for all")
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
			read, err := treebank.ReadFile(path)
			if err != nil {
				log.Fatal("train: ", err)
			}
			if *sentences > 0 {
				read = read[:min(len(read), *sentences)]
			}
			training.Treebank = append(training.Treebank, read...)
		}
	}
	if *texts != "" {
		for folder := range strings.SplitSeq(*texts, ",") {
			read, err := collection(folder)
			if err != nil {
				log.Fatal("train: ", err)
			}
			training.Texts = append(training.Texts, read)
		}
	}
	for line := range strings.Lines(titles) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			training.Titles = append(training.Titles, strings.Fields(line)...)
		}
	}
	start := time.Now()
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

// collection reads the sentences of the texts in a folder.
func collection(folder string) (out [][]string, err error) {
	err = filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".txt" {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		text := token.Split(string(b))
		for _, s := range text.Sentences {
			words := make([]string, 0, s.Last-s.First)
			for i := s.First; i < s.Last; i++ {
				words = append(words, text.Word(int(i)))
			}
			out = append(out, words)
		}
		return nil
	})
	return out, err
}
