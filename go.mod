module github.com/seed4619396c/communique

go 1.26.0

require golang.org/x/text v0.43.0

require (
	github.com/samber/lo v1.53.0
	github.com/stretchr/testify v1.12.1
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)
