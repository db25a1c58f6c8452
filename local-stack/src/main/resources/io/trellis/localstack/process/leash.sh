# usage: sh leash.sh PID_FILE COMMAND...   Runs COMMAND and ends it when standard input closes, that is when the owner is gone.
pid_file=$1
shift
exec 3<&0
# In a session of its own the command does not get the Ctrl-C meant for its owner, who ends the parts in order.
command -v setsid >/dev/null 2>&1 && set -- setsid "$@"
"$@" </dev/null 3<&- &
child=$!
echo "$child" >"$pid_file.new" && mv "$pid_file.new" "$pid_file"
(
    trap '' HUP INT
    while read -r _; do :; done
    kill -TERM "$child"
    tries=0
    while kill -0 "$child" && [ "$tries" -lt 20 ]; do
        sleep 1
        tries=$((tries + 1))
    done
    kill -KILL "$child"
) <&3 >/dev/null 2>&1 3<&- &
reader=$!
exec 3<&-
trap '' HUP INT
wait "$child"
code=$?
kill "$reader" 2>/dev/null
rm -f "$pid_file"
exit "$code"
