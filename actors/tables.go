package actors

import _ "embed" // the tables

// The tables, as they lie under data.
var (
	//go:embed data/states.tsv
	statesTable string
	//go:embed data/territories.tsv
	territoriesTable string
	//go:embed data/former.tsv
	formerTable string
	//go:embed data/organisations.tsv
	organisationsTable string
	//go:embed data/blocs.tsv
	blocsTable string
	//go:embed data/groups.tsv
	groupsTable string
	//go:embed data/media.tsv
	mediaTable string
	//go:embed data/companies.tsv
	companiesTable string
	//go:embed data/persons.tsv
	personsTable string
	//go:embed data/names.tsv
	namesTable string
	//go:embed data/demonyms.tsv
	demonymsTable string
	//go:embed data/metonyms.tsv
	metonymsTable string
	//go:embed data/organisation_names.tsv
	organisationNamesTable string
	//go:embed data/group_names.tsv
	groupNamesTable string
	//go:embed data/names_intl.tsv
	namesIntlTable string
	//go:embed data/institutions.tsv
	institutionsTable string
	//go:embed data/more_groups.tsv
	moreGroupsTable string
	//go:embed data/persons_intl.tsv
	personsIntlTable string
	//go:embed data/members.tsv
	membersTable string
	//go:embed data/offices.tsv
	officesTable string
	//go:embed data/titles.tsv
	titlesTable string
	//go:embed data/abbreviations.tsv
	abbreviationsTable string
	//go:embed data/qualifiers.tsv
	qualifiersTable string
	//go:embed data/name_orders.tsv
	nameOrdersTable string
	//go:embed data/ambiguous.tsv
	ambiguousTable string
)

// tableTexts finds a table by its name.
var tableTexts = map[string]string{
	"states":             statesTable,
	"territories":        territoriesTable,
	"former":             formerTable,
	"organisations":      organisationsTable,
	"blocs":              blocsTable,
	"groups":             groupsTable,
	"media":              mediaTable,
	"companies":          companiesTable,
	"persons":            personsTable,
	"names":              namesTable,
	"demonyms":           demonymsTable,
	"metonyms":           metonymsTable,
	"organisation_names": organisationNamesTable,
	"group_names":        groupNamesTable,
	"names_intl":         namesIntlTable,
	"institutions":       institutionsTable,
	"more_groups":        moreGroupsTable,
	"persons_intl":       personsIntlTable,
	"members":            membersTable,
	"offices":            officesTable,
	"titles":             titlesTable,
	"abbreviations":      abbreviationsTable,
	"qualifiers":         qualifiersTable,
	"name_orders":        nameOrdersTable,
	"ambiguous":          ambiguousTable,
}
