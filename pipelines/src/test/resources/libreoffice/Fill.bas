' Fills in workbooks as somebody in front of LibreOffice would. For each file name.plan of a folder it opens name.xlsx,
' writes what the lines of the plan say (sheet, cell, n for a number or s for words, value; tabs between) and saves the
' workbook as name.saved.xlsx. A locked cell of a protected sheet stays as it
' is, as it would for a person.
Sub FillIn(folder As String)
  Dim files, i
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess").getFolderContents(ConvertToURL(folder), False)
  For i = LBound(files) To UBound(files)
    If Right(files(i), 5) = ".plan" Then FillOne(Left(files(i), Len(files(i)) - 5))
  Next i
  StarDesktop.terminate()
End Sub

Sub FillOne(workbook As String)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  Dim document, plan, parts
  opening(0).Name = "Hidden"
  opening(0).Value = True
  document = StarDesktop.loadComponentFromURL(workbook & ".xlsx", "_blank", 0, opening())
  plan = createUnoService("com.sun.star.io.TextInputStream")
  plan.setInputStream(createUnoService("com.sun.star.ucb.SimpleFileAccess").openFileRead(workbook & ".plan"))
  plan.setEncoding("UTF-8")
  Do While Not plan.isEOF()
    parts = Split(plan.readLine(), Chr(9))
    If UBound(parts) = 3 Then EnterInto(document, parts)
  Loop
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL(workbook & ".saved.xlsx", saving())
  document.close(True)
End Sub

Sub EnterInto(document, parts)
  Dim sheet, cell
  sheet = document.Sheets.getByName(parts(0))
  cell = sheet.getCellRangeByName(parts(1))
  If sheet.isProtected() And cell.CellProtection.IsLocked Then Exit Sub
  If parts(2) = "n" Then
    cell.setValue(Val(parts(3)))
  Else
    cell.setString(Join(Split(Join(Split(parts(3), "\n"), Chr(10)), "\t"), Chr(9)))
  End If
End Sub
