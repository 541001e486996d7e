import re


def group_rows(name, code=None):
    """Rækkerne om målgruppen i en tabel, hvor den er en kode for sig eller en af flere."""
    table = tables[name]
    column = next((c for c in ["group", "target_group", "item"] if c in table), None)
    if column is None:
        return table.iloc[0:0]
    texts = table[column].astype("string").fillna("")
    wanted = [code or GROUP]
    return table[texts.map(lambda text: any(part in wanted for part in re.split(r"[|]", text)))]


def whole(name, rows):
    """Hele området af en tabel med flere; ellers rækkerne, som de er."""
    if "geography_level" in rows:
        rows = rows[rows["geography_level"].astype("string") == "region"]
    return rows


def shown(name, rows):
    """Rækkerne med danske overskrifter og navne i stedet for koder."""
    return readable(name).loc[rows.index]


def low_high(rows, column):
    """Mindste og højeste værdi: det samme, når tallet er præcist; tomt, når det er skjult eller ikke oplyst."""
    if column in rows:
        return rows[column].astype("float64"), rows[column].astype("float64")
    if f"{column}_lower" in rows:
        return rows[f"{column}_lower"].astype("float64"), rows[f"{column}_upper"].astype("float64")
    nothing = pd.Series(float("nan"), index=rows.index)
    return nothing, nothing
