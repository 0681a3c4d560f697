package mention

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"github.com/seed4619396c/communique/actors"
	"github.com/seed4619396c/communique/parse/internal/table"
)

//go:embed data/*.tsv
var tables embed.FS

// nounClass is what a common noun can stand for; a noun may have several.
type nounClass uint16

const (
	officeNoun nounClass = 1 << iota
	roleNoun
	peopleNoun
	stateNoun
	governmentNoun
	organNoun
	organisationNoun
	companyNoun
	mediaNoun
	coalitionNoun
	documentNoun
	quantityNoun
)

var nounClasses = map[string]nounClass{
	"office": officeNoun, "role": roleNoun, "people": peopleNoun, "state": stateNoun,
	"government": governmentNoun, "organ": organNoun, "organisation": organisationNoun,
	"company": companyNoun, "media-outlet": mediaNoun, "coalition": coalitionNoun, "document": documentNoun,
	"quantity": quantityNoun,
}

// noun is a common noun of the table.
type noun struct {
	lemma  string
	class  nounClass
	plural bool
	sector actors.Sector
}

// wordClass is what a word is in and around people's names.
type wordClass uint8

const (
	titleWord wordClass = 1 << iota
	domainWord
	particleWord
	suffixWord
	notNameWord
	givenWord
	calendarWord
	kinWord
)

var wordClasses = map[string]wordClass{
	"title": titleWord, "domain": domainWord, "particle": particleWord,
	"suffix": suffixWord, "notname": notNameWord, "given": givenWord,
	"calendar": calendarWord, "kin": kinWord,
}

type nameWord struct {
	class  wordClass
	gender byte // 'm', 'f' or 0
}

// placeClass is what a word tells about a capital beside it.
type placeClass uint16

const (
	placePreposition placeClass = 1 << iota
	motionWord
	reachVerb
	siteVerb
	localNoun
	governmentWord
	compoundWord
	prefixWord
)

var placeClasses = map[string]placeClass{
	"preposition": placePreposition, "motion": motionWord, "reach": reachVerb, "site": siteVerb,
	"local": localNoun, "government": governmentWord, "compound": compoundWord, "prefix": prefixWord,
}

type pronoun struct {
	person byte // 1 or 3
	plural bool
	gender byte // 'm', 'f', 'n' (not a person), 'p' (any person), 0 (anything)
	form   byte // 'n' nominative, 'a' accusative, 'p' possessive, 'r' relative
}

// mask says what a name beside a word becomes together with it.
type mask struct {
	after, of, before string // "nothing", "company", "media", "organisation"; "" if the word doesn't stand there
}

type people struct {
	ids   []actors.ID
	forms []string
}

// homonym says beside which words a name means something else.
type homonym struct {
	near, next map[string]bool
}

type lexicon struct {
	nouns    map[string]noun // singular and plural, lower case
	words    map[string]nameWord
	places   map[string]placeClass
	pronouns map[string]pronoun
	masks    map[string]mask
	peoples  []people
	speech   map[string]bool // every inflected form, to its lemma's presence
	homonyms map[string]homonym
	unsafe   map[string]bool // one-word names that are ordinary words, as written
}

var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{
		nouns: map[string]noun{}, words: map[string]nameWord{}, places: map[string]placeClass{},
		pronouns: map[string]pronoun{}, masks: map[string]mask{}, speech: map[string]bool{}, unsafe: map[string]bool{}, homonyms: map[string]homonym{},
	}
	for _, row := range mustTable("unsafe.tsv", 1) {
		l.unsafe[row[0]] = true
	}
	for _, row := range mustTable("nouns.tsv", 4) {
		l.addNoun(row[0], row, false)
		l.addNoun(row[1], row, true)
	}
	for _, row := range mustTable("namewords.tsv", 3) {
		w := l.words[row[0]]
		w.class |= wordClasses[row[1]]
		if w.gender == 0 {
			w.gender = genderOf(row[2])
		}
		l.words[row[0]] = w
	}
	for _, row := range mustTable("places.tsv", 2) {
		l.places[row[0]] |= placeClasses[row[1]]
	}
	for _, row := range mustTable("pronouns.tsv", 5) {
		l.pronouns[row[0]] = pronoun{person: row[1][0], plural: row[2] == "pl", gender: genderOf(row[3]), form: row[4][0]}
	}
	for _, row := range mustTable("masks.tsv", 3) {
		m := l.masks[row[0]]
		switch row[1] {
		case "of":
			m.of = row[2]
		case "before":
			m.before = row[2]
		default:
			m.after = row[2]
		}
		l.masks[row[0]] = m
	}
	for _, row := range mustTable("peoples.tsv", 2) {
		p := people{forms: strings.Split(row[1], "|")}
		for id := range strings.SplitSeq(row[0], "+") {
			p.ids = append(p.ids, actors.ID(id))
		}
		l.peoples = append(l.peoples, p)
	}
	for _, row := range mustTable("homonyms.tsv", 3) {
		h := l.homonyms[row[0]]
		cues := map[string]bool{}
		for cue := range strings.SplitSeq(row[2], "|") {
			cues[cue] = true
		}
		if row[1] == "near" {
			h.near = cues
		} else {
			h.next = cues
		}
		l.homonyms[row[0]] = h
	}
	for _, row := range mustTable("verbs.tsv", 1) {
		for _, form := range inflections(row[0]) {
			l.speech[form] = true
		}
	}
	return l
})

func (l *lexicon) addNoun(form string, row []string, plural bool) {
	n, known := l.nouns[form]
	if !known {
		n = noun{lemma: row[0], plural: plural}
	}
	n.class |= nounClasses[row[2]]
	if n.sector == actors.UnknownSector && row[3] != "" {
		// The table's test reads every sector; an unknown one stays unknown here.
		_ = n.sector.UnmarshalText([]byte(row[3]))
	}
	l.nouns[form] = n
}

func genderOf(s string) byte {
	if s == "-" {
		return 0
	}
	return s[0]
}

// inflections are the forms of a regular verb, and of the irregular verbs of
// saying.
func inflections(lemma string) []string {
	forms := []string{lemma}
	last := lemma[len(lemma)-1]
	stem := strings.TrimSuffix(lemma, "e")
	switch {
	case irregular[lemma] != "":
		forms = append(forms, strings.Fields(irregular[lemma])...)
		forms = append(forms, lemma+"s", stem+"ing")
	case last == 'y' && !strings.ContainsRune("aeiou", rune(lemma[len(lemma)-2])):
		base := lemma[:len(lemma)-1]
		forms = append(forms, base+"ies", base+"ied", lemma+"ing")
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "ch"):
		forms = append(forms, lemma+"es", lemma+"ed", lemma+"ing")
	default:
		forms = append(forms, lemma+"s", stem+"ed", stem+"ing")
	}
	return forms
}

// irregular holds the past forms of English verbs that no rule makes.
var irregular = map[string]string{
	"say": "said", "tell": "told", "write": "wrote written", "think": "thought", "speak": "spoke spoken",
	"meet": "met", "admit": "admitted admitting", "quip": "quipped quipping",
}

// mustTable reads an embedded table. The tables are part of the program and
// tested; a fault in one is a programming error.
func mustTable(name string, columns int) [][]string {
	data, err := tables.ReadFile("data/" + name)
	if err != nil {
		panic(err)
	}
	var rows [][]string
	for row := range table.Rows(string(data)) {
		if len(row) != columns {
			panic(fmt.Sprintf("mention: data/%s: %q has %d columns, want %d", name, row, len(row), columns))
		}
		rows = append(rows, row)
	}
	return rows
}
