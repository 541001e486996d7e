library(jsonlite)

# Mappen med udgivelsen. Ligger notesbogen i udgivelsens egen mappe, er det mappen over denne.
release <- Sys.getenv("BELAEG_UDGIVELSE", "..")

# Beskrivelsen af udgivelsens data: hver tabel med kolonner, typer, kategorier og figurer.
read_package <- function(folder) {
  file <- file.path(folder, "data", "datapackage.json")
  if (!file.exists(file)) {
    stop(file, " findes ikke. Læg notesbogen i udgivelsens mappe notebooks-export, ",
         "eller sæt miljøvariablen BELAEG_UDGIVELSE til udgivelsens mappe.")
  }
  package <- fromJSON(file, simplifyVector = FALSE)
  setNames(package$resources, vapply(package$resources, function(r) r$name, ""))
}

# En kolonne med den type, de kategorier og den titel, som beskrivelsen nævner.
typed <- function(text, field) {
  values <- switch(field$type,
    integer = , year = , number = as.numeric(text),
    boolean = text == "true",
    date = as.Date(text),
    text)
  if (!is.null(field$categories)) {
    codes <- vapply(field$categories, function(c) c$value, "")
    labels <- vapply(field$categories, function(c) c$label, "")
    values <- factor(text, levels = codes, labels = make.unique(labels))
  }
  attr(values, "label") <- field$title
  values
}

# En tabel, læst efter sin beskrivelse.
read_table <- function(folder, resource) {
  text <- read.csv(file.path(folder, "data", resource$path), colClasses = "character",
                   na.strings = unlist(resource$schema$missingValues), encoding = "UTF-8",
                   check.names = FALSE)
  for (field in resource$schema$fields) {
    text[[field$name]] <- typed(text[[field$name]], field)
  }
  text
}

# Tabellen med danske overskrifter.
readable <- function(name) {
  table <- tables[[name]]
  names(table) <- vapply(resources[[name]]$schema$fields, function(field) {
    if (is.null(field[["x-unit"]])) field$title else paste0(field$title, " (", field[["x-unit"]], ")")
  }, "")
  table
}

resources <- read_package(release)
tables <- lapply(resources, function(resource) read_table(release, resource))
