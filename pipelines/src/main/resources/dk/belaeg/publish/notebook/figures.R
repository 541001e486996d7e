palette(c("#12436D", "#28A197", "#801650", "#F46A25", "#595959"))

# De rækker, som figuren viser. Kategorier sammenlignes med deres koder.
chosen <- function(name, figure) {
  table <- tables[[name]]
  for (column in names(figure$where)) {
    field <- Filter(function(f) f$name == column, resources[[name]]$schema$fields)[[1]]
    text <- as.character(table[[column]])
    if (is.factor(table[[column]])) {
      codes <- vapply(field$categories, function(c) c$value, "")
      text <- codes[as.integer(table[[column]])]
    }
    if (is.logical(table[[column]])) text <- tolower(text)
    text[is.na(text)] <- ""
    keep <- Reduce(`|`, lapply(figure$where[[column]], function(value) {
      if (startsWith(value, "!")) text != substring(value, 2) else text == value
    }))
    table <- table[keep, ]
  }
  table
}

# Mindste og højeste værdi: det samme, når tallet er præcist.
bounds <- function(table, column) {
  if (column %in% names(table)) list(table[[column]], table[[column]])
  else list(table[[paste0(column, "_lower")]], table[[paste0(column, "_upper")]])
}

# Rækkernes navne; hvor to er ens, skiller området dem ad.
label <- function(rows, parts) {
  names <- as.character(rows[[parts$label]])
  if (!is.null(parts$within) && anyDuplicated(names)) {
    names <- paste0(names, " (", tolower(rows[[parts$within]]), ")")
  }
  vapply(names, function(text) paste(strwrap(text, 34), collapse = "\n"), "", USE.NAMES = FALSE)
}

draw_bars <- function(rows, parts) {
  limits <- bounds(rows, parts$value)
  order <- order(limits[[1]], label(rows, parts), na.last = FALSE)
  lower <- limits[[1]][order]
  upper <- limits[[2]][order]
  at <- barplot(ifelse(is.na(lower), 0, lower), names.arg = label(rows, parts)[order], horiz = TRUE,
                las = 1, col = 1, border = NA, cex.names = 0.7, xlim = c(0, max(upper, 1, na.rm = TRUE) * 1.1))
  segments(lower, at, upper, at, col = 4, lwd = 3)
  hidden <- is.na(lower)
  if (any(hidden)) text(0, at[hidden], "skjult eller ikke oplyst", pos = 4, cex = 0.7, col = 5)
}

draw_dots <- function(rows, parts) {
  actual <- bounds(rows, parts$value)[[1]]
  budget <- bounds(rows, parts$reference)[[1]]
  dotchart(actual, labels = label(rows, parts), pch = 19, color = 1, cex = 0.7,
           xlim = range(actual, budget, na.rm = TRUE))
  points(budget, seq_along(budget), pch = "|")
  legend("bottomright", c("Faktisk", "Budgetteret"), pch = c("o", "|"), bty = "n", cex = 0.7)
}

draw_lines <- function(rows, parts) {
  value <- bounds(rows, parts$value)[[1]]
  series <- as.character(rows[[parts$series]])
  plot(range(rows[[parts$x]]), range(value, na.rm = TRUE), type = "n", xlab = "", ylab = "", bty = "n")
  names <- unique(series)
  for (i in seq_along(names)) {
    own <- series == names[i]
    sorted <- order(rows[[parts$x]][own])
    lines(rows[[parts$x]][own][sorted], value[own][sorted], type = "o", pch = 19, col = i)
  }
  legend("topleft", names, col = seq_along(names), lty = 1, pch = 19, bty = "n", cex = 0.7)
}

# Tegner en af udgivelsens figurer ud fra tabellens tal.
draw <- function(name, identifier) {
  figure <- Filter(function(f) f$id == identifier, resources[[name]][["x-figures"]])[[1]]
  rows <- chosen(name, figure)
  if (figure$kind == "dots") {
    distance <- abs(bounds(rows, figure$parts$value)[[1]] - bounds(rows, figure$parts$reference)[[1]])
    rows <- rows[order(distance), ]
    if (figure$most > 0) rows <- tail(rows, figure$most)
  }
  former <- par(mar = c(4, if (figure$kind == "lines") 4 else 14, 4, 1))
  on.exit(par(former))
  switch(figure$kind,
    "ranked-bars" = draw_bars(rows, figure$parts),
    "dots" = draw_dots(rows, figure$parts),
    "lines" = draw_lines(rows, figure$parts))
  title(main = figure$title, sub = paste("Kilde:", resources[[name]][["x-source"]]), adj = 0,
        cex.main = 1, cex.sub = 0.6)
}
