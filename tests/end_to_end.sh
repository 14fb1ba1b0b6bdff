#!/usr/bin/env bash
# One run of the real window with real key presses in the Thai layout: answers, types a Thai note, attaches a file,
# saves, closes, opens again by a second start, and makes the report. What is on the disk is read by other programs.
# Needs a display (xvfb-run), xdotool, openbox, setxkbmap, xprop and pdftotext; installs nothing.
#
#   xvfb-run -a -s '-screen 0 1366x768x24' tests/end_to_end.sh TARGET_FOLDER
#
# Nothing is waited for by the clock: every step waits until its effect is there, and gives up after LIMIT seconds.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=${1:?the folder with gecc and gecc-cli}
LIMIT=${LIMIT:-60}

work=$(mktemp -d)
mkdir -m 700 "$work/run"
mkdir -p "$work/bin" "$work/config/gecc" "$work/office"
export HOME=$work XDG_RUNTIME_DIR=$work/run XDG_CONFIG_HOME=$work/config
# No portal is asked, so that the dialogs are those of zenity below.
export DBUS_SESSION_BUS_ADDRESS=unix:path=$work/no-bus LIBGL_ALWAYS_SOFTWARE=1 LANG=C.UTF-8 LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY
# The window stood on a screen that is gone.
printf '(format: "gecc-settings", version: 1, tour_seen: true, window: Some((1100, 660)), position: Some((5000, 4000)))' \
  >"$work/config/gecc/settings.ron"

# Answers every dialog with the path in the file "answer", once.
cat >"$work/bin/zenity" <<'ZENITY'
#!/bin/sh
printf '%s\n' "$*" >>"$HOME/zenity.log"
cat "$HOME/answer" && rm "$HOME/answer"
ZENITY
chmod +x "$work/bin/zenity"
export PATH=$work/bin:$PATH

jobs_started=()
finish() {
  code=$?
  if [ "$code" != 0 ]; then
    printf 'end to end: failed after: %s\n' "$last"
    xdotool getactivewindow getwindowname 2>/dev/null || true
    cat "$work/gecc.log" "$work/zenity.log" 2>/dev/null || true
    if command -v import >/dev/null; then import -window root "${TMPDIR:-/tmp}/end_to_end.png" || true; fi
  fi
  for job in "${jobs_started[@]}"; do kill "$job" 2>/dev/null || true; done
  exit "$code"
}
trap finish EXIT
last=start

# Waits until a command succeeds.
until_true() {
  last="$*"
  local end=$((SECONDS + LIMIT))
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || { printf 'end to end: never came: %s\n' "$last"; exit 1; }
    sleep 0.1
  done
}

# Presses keys until a command succeeds; the keys must do no harm when they are pressed again.
press_until() {
  local keys=$1 end=$((SECONDS + LIMIT))
  shift
  last="$* by $keys"
  while :; do
    # shellcheck disable=SC2086
    xdotool key --delay 150 $keys
    for _ in $(seq 40); do
      "$@" && return
      sleep 0.1
    done
    [ "$SECONDS" -lt "$end" ] || { printf 'end to end: never came: %s\n' "$last"; exit 1; }
  done
}

has_manager() { xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; }
title() { xdotool getwindowname "$window" 2>/dev/null || true; }
title_is() { [[ "$(title)" == $1 ]]; }
found_window() { window=$(xdotool search --onlyvisible --class gecc 2>/dev/null | tail -1) && [ -n "$window" ]; }
is_active() { [ "$(xdotool getactivewindow 2>/dev/null)" = "$window" ]; }
hidden() { ! xdotool search --onlyvisible --class gecc 2>/dev/null | grep -qx "$window"; }
is_gone() { ! kill -0 "$1" 2>/dev/null; }
holds() { grep -qF -- "$2" "$1" 2>/dev/null; }
counts() { "$bin/gecc-cli" score "$1" --json 2>/dev/null | tr -d ' \n' | grep -q "$2"; }

openbox >/dev/null 2>&1 &
jobs_started+=($!)
until_true has_manager
# Letters by their places: what is typed is Thai, and shortcuts must hold all the same.
setxkbmap -layout th
N1=10 E=26 O=32 P=33 A=38 S=39 G=42 H=43 K=45 X=53 W=25 Q=24 M=58 R=27

first=$work/office/ศูนย์หนึ่ง.gecc.ron
second=$work/office/ศูนย์สอง.gecc.ron
"$bin/gecc-cli" new "$first" --name "ศูนย์หนึ่ง" >/dev/null
"$bin/gecc-cli" new "$second" --name "ศูนย์สอง" >/dev/null
cp assets/icon.png "$work/ภาพป้าย.png"

"$bin/gecc" >"$work/gecc.log" 2>&1 &
gecc=$!
jobs_started+=("$gecc")
until_true found_window
until_true title_is 'ประเมินตนเอง GECC'
xdotool windowactivate "$window"
until_true is_active
# It came back into sight.
eval "$(xdotool getwindowgeometry --shell "$window")"
[ "$X" -ge 0 ] && [ "$X" -lt 1366 ] && [ "$Y" -ge 0 ] && [ "$Y" -lt 768 ]
X=53

printf '%s' "$first" >"$work/answer"
press_until "ctrl+$O" title_is 'ศูนย์หนึ่ง – *'
# The first aspect by the menu, then an answer. It goes into the file by itself.
press_until "alt+$G $N1 $N1" holds "$first" 'state: met'

# "ป้าย" into the note; Escape leaves the field.
press_until "$M $X $H $K $P Escape ctrl+$S" holds "$first" 'ป้าย'

# Evidence: the place by the menu, Tab to its first button.
printf '%s' "$work/ภาพป้าย.png" >"$work/answer"
press_until "alt+$G $E Tab Return" holds "$first" 'ภาพป้าย.png'
until_true test -n "$(ls "$work/office/ศูนย์หนึ่ง.gecc.evidence")"

# Closed and opened again; the file says what was done.
press_until "ctrl+$W" title_is 'ประเมินตนเอง GECC'
xdotool key "ctrl+$Q"
until_true is_gone "$gecc"
wait "$gecc"
"$bin/gecc" "$first" >"$work/gecc.log" 2>&1 &
gecc=$!
jobs_started+=("$gecc")
until_true found_window
until_true title_is 'ศูนย์หนึ่ง – *'
until_true counts "$first" '"gate":{"met":1,"of":14}'

# A second start hands its file over, ends, and the window comes to the front.
xdotool windowminimize "$window"
until_true hidden
timeout "$LIMIT" "$bin/gecc" "$second"
until_true title_is 'ศูนย์สอง – *'
until_true is_active
[ "$(xdotool search --class gecc | while read -r id; do xdotool getwindowname "$id"; done | grep -c ' – ')" = 1 ]
timeout "$LIMIT" "$bin/gecc" "$first"
until_true title_is 'ศูนย์หนึ่ง – *'

# The report, saved by its first button.
printf '%s' "$work/office/รายงาน.pdf" >"$work/answer"
press_until "ctrl+$P Tab Return" test -s "$work/office/รายงาน.pdf"
pdftotext "$work/office/รายงาน.pdf" "$work/report.txt"
for words in 'ศูนย์หนึ่ง' 'ป้าย'; do
  last="the report says $words"
  grep -qF -- "$words" "$work/report.txt"
done

# It is reviewed: one key a verdict, in a file of its own, and the assessment stays as it is.
before=$(sha256sum "$first")
printf '%s' "$first" >"$work/answer"
press_until "ctrl+shift+$R" title_is 'ศูนย์หนึ่ง.review – *'
press_until "alt+$G $N1 $N1" holds "$work/office/ศูนย์หนึ่ง.review.ron" 'verdict: agree'
last='the assessment stays as it is'
[ "$(sha256sum "$first")" = "$before" ]
xdotool key "ctrl+$Q"
until_true is_gone "$gecc"
wait "$gecc"
grep -q -- '--save' "$work/zenity.log"
printf 'end to end: all done in %s s\n' "$SECONDS"
