# Mappen med den udgivelse, der skal sammenlignes med, for eksempel "../../udgivelse-001".
other <- Sys.getenv("BELAEG_ANDEN")

# Hver celle, der er forskellig i de to udgaver af en tabel: nøgle, kolonne, før og nu.
changes <- function(name, before, after) {
  as_text <- function(table) as.data.frame(lapply(table, as.character), check.names = FALSE)
  key <- unlist(resources[[name]]$schema$primaryKey)
  common <- setdiff(intersect(names(before), names(after)), key)
  both <- merge(as_text(before), as_text(after), by = key, all = TRUE, suffixes = c("_before", "_after"))
  found <- lapply(common, function(column) {
    old <- both[[paste0(column, "_before")]]
    new <- both[[paste0(column, "_after")]]
    old[is.na(old)] <- ""
    new[is.na(new)] <- ""
    differs <- old != new
    if (!any(differs)) return(NULL)
    cbind(both[differs, key, drop = FALSE], kolonne = column, før = old[differs], nu = new[differs])
  })
  do.call(rbind, found)
}

if (other == "") {
  cat("Sæt miljøvariablen BELAEG_ANDEN til en anden udgivelses mappe for at sammenligne.\n")
} else {
  other_resources <- read_package(other)
  for (name in names(tables)) {
    if (is.null(other_resources[[name]])) {
      cat(resources[[name]]$title, ": findes ikke i den anden udgivelse.\n", sep = "")
      next
    }
    found <- changes(name, read_table(other, other_resources[[name]]), tables[[name]])
    count <- if (is.null(found)) 0 else nrow(found)
    cat(resources[[name]]$title, ": ", count, " ændringer\n", sep = "")
    if (count > 0) print(head(found, 20), row.names = FALSE)
  }
}
