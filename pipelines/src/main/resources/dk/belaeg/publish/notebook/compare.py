# Mappen med den udgivelse, der skal sammenlignes med, for eksempel "../../udgivelse-001".
other = os.environ.get("BELAEG_ANDEN")


def changes(name, before, after):
    """Hver celle, der er forskellig i de to udgaver af en tabel: nøgle, kolonne, før og nu."""
    key = resources[name]["schema"]["primaryKey"]
    common = [column for column in before.columns if column in after.columns and column not in key]
    both = before.astype("string").merge(
        after.astype("string"), on=key, how="outer", suffixes=("_before", "_after"), indicator=True
    )
    found = []
    for column in common:
        old, new = both[f"{column}_before"].fillna(""), both[f"{column}_after"].fillna("")
        differs = both[old != new]
        found.append(
            differs[key].assign(kolonne=column, før=old[differs.index], nu=new[differs.index])
        )
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame()


if other is None:
    print("Sæt miljøvariablen BELAEG_ANDEN til en anden udgivelses mappe for at sammenligne.")
else:
    other_resources = read_package(other)
    for name in tables:
        if name not in other_resources:
            print(f"{resources[name]['title']}: findes ikke i den anden udgivelse.")
            continue
        found = changes(name, read_table(other, other_resources[name]), tables[name])
        print(f"{resources[name]['title']}: {len(found)} ændringer")
        if len(found):
            print(found.head(20).to_string(index=False))
