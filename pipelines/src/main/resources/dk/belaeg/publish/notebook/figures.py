import textwrap

BLUE, GREEN, RED, ORANGE, GREY = "#12436D", "#28A197", "#801650", "#F46A25", "#595959"


def words(value):
    """Værdien, som figurernes betingelser skriver den."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def chosen(name, figure):
    """De rækker, som figuren viser."""
    table = tables[name]
    for column, values in figure["where"].items():
        text = table[column].astype("object").map(words, na_action="ignore").astype("string").fillna("")
        keep = pd.Series(False, index=table.index)
        for value in values:
            keep |= text.ne(value[1:]) if value.startswith("!") else text.eq(value)
        table = table[keep]
    return table


def bounds(table, column):
    """Mindste og højeste værdi: det samme, når tallet er præcist."""
    if column in table:
        return table[column].astype("float64"), table[column].astype("float64")
    return table[f"{column}_lower"].astype("float64"), table[f"{column}_upper"].astype("float64")


def in_words(name, rows, column):
    """Kolonnens navne i stedet for koder."""
    field = next(f for f in resources[name]["schema"]["fields"] if f["name"] == column)
    labels = {c["value"]: c["label"] for c in field.get("categories", [])}
    text = rows[column].astype("string")
    return text.map(labels) if labels else text


def label(name, rows, parts):
    """Rækkernes navne; hvor to er ens, skiller området dem ad."""
    names = in_words(name, rows, parts["label"])
    if "within" in parts and names.duplicated().any():
        names = names + " (" + in_words(name, rows, parts["within"]).str.lower() + ")"
    return names.map(lambda text: textwrap.fill(text, 34))


def draw_bars(axis, name, rows, parts):
    lower, upper = bounds(rows, parts["value"])
    frame = pd.DataFrame({"label": label(name, rows, parts), "lower": lower, "upper": upper})
    frame = frame.sort_values(["lower", "label"], na_position="first")
    axis.barh(frame["label"], frame["lower"].fillna(0), color=BLUE)
    middle = (frame["lower"] + frame["upper"]) / 2
    half = (frame["upper"] - frame["lower"]) / 2
    axis.errorbar(middle, frame["label"], xerr=half, fmt="none", ecolor=ORANGE)
    for place, (low, high) in enumerate(zip(frame["lower"], frame["upper"])):
        if pd.isna(low):
            axis.text(0, place, " skjult eller ikke oplyst", va="center", color=GREY)


def draw_dots(axis, name, rows, parts):
    actual, _ = bounds(rows, parts["value"])
    budget, _ = bounds(rows, parts["reference"])
    names = label(name, rows, parts)
    axis.hlines(names, budget, actual, color=GREY)
    axis.plot(budget, names, "|", color="black", markersize=12, label="Budgetteret")
    axis.plot(actual, names, "o", color=BLUE, label="Faktisk")
    axis.legend(frameon=False)


def draw_lines(axis, name, rows, parts):
    series = rows.groupby(parts["series"], observed=True)
    for colour, (_, part) in zip([BLUE, GREEN, RED, ORANGE, GREY], series):
        part = part.sort_values(parts["x"])
        lower, _ = bounds(part, parts["value"])
        title = in_words(name, part, parts["series"]).iloc[0]
        axis.plot(part[parts["x"]].astype("int64"), lower, marker="o", color=colour, label=title)
    axis.legend(frameon=False)


DRAWN = {"ranked-bars": draw_bars, "dots": draw_dots, "lines": draw_lines}


def draw(name, identifier):
    """Tegner en af udgivelsens figurer ud fra tabellens tal."""
    figure = next(f for f in resources[name]["x-figures"] if f["id"] == identifier)
    rows = chosen(name, figure)
    if figure["kind"] == "dots":
        actual, budget = (bounds(rows, figure["parts"][part])[0] for part in ["value", "reference"])
        distance = (actual - budget).abs()
        rows = rows.loc[distance.sort_values().index].tail(figure["most"] or len(rows))
    height = 4.5 if figure["kind"] == "lines" else max(2.5, 0.36 * len(rows) + 1)
    canvas, axis = plt.subplots(figsize=(9, height))
    DRAWN[figure["kind"]](axis, name, rows, figure["parts"])
    axis.spines[["top", "right"]].set_visible(False)
    axis.set_title(f"{figure['title']}\n{figure['subtitle']}", loc="left", fontsize=11)
    canvas.text(0.01, 0.005, f"Kilde: {resources[name]['x-source']}", fontsize=7, color=GREY)
    canvas.tight_layout(rect=(0, 0.03, 1, 1))
    plt.show()
