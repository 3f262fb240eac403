# Called by mvnw.cmd. Prints the JDK to build with: JAVA_HOME or the one on the path when it is 21 or later, else the
# newest in the usual places, else nothing.

function Get-Major($jdk) {
  if (!$jdk -or !(Test-Path "$jdk\bin\javac.exe") -or !(Test-Path "$jdk\release")) { return 0 }
  if ((Get-Content -Raw "$jdk\release") -match 'JAVA_VERSION="(\d+)') { return [int]$Matches[1] }
  return 0
}

$onPath = Get-Command javac.exe -ErrorAction SilentlyContinue | ForEach-Object { Split-Path (Split-Path $_.Source) }
foreach ($jdk in @($env:JAVA_HOME) + @($onPath)) {
  if ((Get-Major $jdk) -ge 21) { Write-Output $jdk; exit }
}
Get-ChildItem -Directory -ErrorAction SilentlyContinue `
  "$env:ProgramFiles\Eclipse Adoptium", "$env:ProgramFiles\Java", "$env:ProgramFiles\Microsoft", "$env:ProgramFiles\Zulu", `
  "$env:ProgramFiles\Amazon Corretto", "$env:ProgramFiles\BellSoft", "$HOME\.jdks", "$HOME\scoop\apps\*\current" |
  ForEach-Object { [pscustomobject]@{ Path = $_.FullName; Major = Get-Major $_.FullName } } |
  Where-Object { $_.Major -ge 21 } | Sort-Object Major -Descending | Select-Object -First 1 -ExpandProperty Path
