# Mangel, pladser og ledige pladser efter slags, hver for sig: slagsene lægges ikke sammen.
if "balance_by_kind" in tables and len(group_rows("balance_by_kind")):
    rows = whole("balance_by_kind", group_rows("balance_by_kind"))
    field = next(f for f in resources["balance_by_kind"]["schema"]["fields"] if f["name"] == "place_kind")
    names = {c["value"]: c["label"] for c in field.get("categories", [])}
    kinds = rows["place_kind"].astype("string").map(names)
    figure, axes = plt.subplots(1, 3, figsize=(12, 0.5 * len(rows) + 1.5), sharey=True)
    parts = [("stated_missing", "Mangler ifølge kommunerne"), ("places", "Pladser"), ("free_places", "Ledige")]
    for axis, (column, title) in zip(axes, parts):
        least, most = low_high(rows, column)
        axis.barh(kinds, least.fillna(0), color="#12436D")
        for place, (low, high) in enumerate(zip(least, most)):
            if pd.isna(low):
                axis.text(0, place, " skjult eller ikke oplyst", va="center", color="#595959")
        axis.set_title(title, loc="left", fontsize=10)
        axis.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    plt.show()
