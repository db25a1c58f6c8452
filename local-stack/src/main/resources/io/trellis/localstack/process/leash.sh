# usage: sh leash.sh PID_FILE GRACE COMMAND...
# Runs COMMAND and ends it when standard input closes, that is when the owner is gone: SIGTERM, GRACE seconds, SIGKILL.
pid_file=$1 grace=$2
shift 2
exec 3<&0
# In a session of its own the command does not get the Ctrl-C meant for its owner, who ends the parts in order.
command -v setsid >/dev/null 2>&1 && set -- setsid "$@"
"$@" </dev/null 3<&- &
child=$!
trap '' HUP INT
echo "$child" >"$pid_file.new" && mv "$pid_file.new" "$pid_file"
(
    while read -r _; do :; done
    kill -TERM "$child"
    while kill -0 "$child" && [ "$grace" -gt 0 ]; do
        sleep 1
        grace=$((grace - 1))
    done
    kill -KILL "$child"
) <&3 >/dev/null 2>&1 3<&- &
reader=$!
exec 3<&-
wait "$child"
code=$?
kill "$reader" 2>/dev/null
rm -f "$pid_file"
exit "$code"
