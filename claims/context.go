package claims

// Context is a subject that an event is about, one of PLOVER's 37. An event may
// have several. The zero Context is unknown.
type Context uint8

// The contexts, in the manual's order.
const (
	UnknownContext Context = iota
	MilitaryContext
	IntelligenceContext
	ExecutiveContext
	LegislativeContext
	ElectionContext
	PoliticalInstitutionsContext
	ProDemocracyContext
	ProAutocracyContext
	EconomicContext
	LegalContext
	ReparationsContext
	HumanRightsContext
	RightsFreedomsContext
	RepressionContext
	HumanSecurityContext
	GenderContext
	LgbtContext
	ReligionEthnicityContext
	InequalityContext
	DiplomaticContext
	TerritoryContext
	PeacekeepingContext
	HealthContext
	AsylumContext
	MigrationContext
	DisastersContext
	NaturalResourceContext
	EnvironmentContext
	TechnologyContext
	TerrorismContext
	CbrnContext
	CyberContext
	MisinformationContext
	CrimeContext
	CorruptionContext
	IllegalDrugsContext
	TraffickingContext
)

var contextNames = []string{"", "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy", "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression", "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory", "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology", "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking"}

// String is the PLOVER name ("human_rights"); "" for unknown.
func (c Context) String() string { return enumText(contextNames, uint8(c)) }

// MarshalText gives the text that String gives.
func (c Context) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText takes the texts that String gives.
func (c *Context) UnmarshalText(text []byte) error {
	i, err := parseEnum("Context", contextNames, text)
	*c = Context(i)
	return err
}
