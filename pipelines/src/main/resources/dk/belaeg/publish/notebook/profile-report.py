# Tabeller til en rapport: en fil for hver tabel med rækker om målgruppen, til Excel (semikolon og decimalkomma).
folder = Path(os.environ.get("BELAEG_RAPPORT", "."))
for name in tables:
    rows = group_rows(name)
    if len(rows) and os.environ.get("BELAEG_RAPPORT"):
        shown(name, rows).to_csv(
            folder / f"{GROUP}-{name}.csv", sep=";", decimal=",", index=False, encoding="utf-8-sig"
        )
if not os.environ.get("BELAEG_RAPPORT"):
    print("Sæt miljøvariablen BELAEG_RAPPORT til en mappe for at gemme tabellerne.")
