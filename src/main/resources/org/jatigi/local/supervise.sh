# Runs one program for the service and ends it with the service, however the service ends.
#
#   supervise <file for the program's process id> <signal that asks it to stop> <seconds until it is forced> program…
#
# The service holds the other end of this script's standard input. When the service dies, by whatever signal, the
# operating system closes that end, the read below returns, and the program is stopped. The terminal's Ctrl-C is
# ignored here: the service gets it too, and stops its programs in order.
pid_file=$1 signal=$2 grace=$3
shift 3
trap '' INT HUP

exec 3<&0
"$@" </dev/null 3<&- &
program=$!
echo "$program" >"$pid_file"

stop() {
  kill -s "$signal" "$program" 2>/dev/null
  waited=0
  while kill -0 "$program" 2>/dev/null && [ "$waited" -lt "$grace" ]; do
    sleep 1
    waited=$((waited + 1))
  done
  kill -s KILL "$program" 2>/dev/null
}
( read -r _ <&3; stop ) >/dev/null 2>&1 3<&3 &
watcher=$!
exec 3<&-
trap 'stop' TERM

wait "$program"
code=$?
kill "$watcher" 2>/dev/null
rm -f "$pid_file"
exit "$code"
