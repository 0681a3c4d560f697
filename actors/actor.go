package actors

// Actor is a party of world politics: a state, organisation, bloc, group,
// person or company. Values handed out by a [Registry] are shared and must not
// be changed.
type Actor struct {
	ID     ID
	Kind   Kind
	Name   string // the usual short name in English
	Sector Sector // the sector an unqualified mention stands for, where one is certain
	Home   ID     // home state of a group, company or person; parent state of a territory
	// Surname of a person, as it stands alone in running text: "Putin", "Kim".
	Surname string
	Codes   Codes
	// Names in every spelling and language, the usual short name first.
	Names []Name
	// Offices that the actor (a person) holds or held, by date.
	Offices []Office
	// Memberships in blocs and organisations, by date.
	Memberships []Membership
	From, Until Day    // when it existed, half-open; zero is open
	Successors  []ID   // of a former state
	Source      string // where the row comes from
}

// Name is one way to write an actor.
type Name struct {
	Text    string
	Reading Reading
	Sector  Sector // of a metonym: "Pentagon" is MIL
	Lang    string // BCP 47 tag; "" is English
	// From and Until bound the days on which the name is used for this actor,
	// half-open; zero is open.
	From, Until Day
	Source      string
}

// Codes holds an actor's codes in other schemes; "" or 0 where it has none.
type Codes struct {
	ISO2, ISO3 string // ISO 3166-1
	ISON       int    // ISO 3166-1 numeric
	COW        int    // Correlates of War country code
	COWAbbr    string
	CAMEO      string
	Wikidata   string // Q number
}

// Office is a post that a person holds for a state or an organisation.
type Office struct {
	Of          ID // "PRK", "org:un"
	Post        Post
	Title       string // as printed: "President", "Chairman of State Affairs"
	From, Until Day    // half-open; zero is open
	Source      string
}

// Membership is the time that an actor belongs to a bloc or organisation.
type Membership struct {
	In          ID
	From, Until Day // half-open; zero is open
	Source      string
}
