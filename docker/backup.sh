#!/bin/sh
# A backup a day at BACKUP_AT (UTC), of which the newest BACKUP_KEEP are kept. It ends when it is told to.
set -eu

trap 'exit 0' TERM INT

while :; do
  now=$(date -u +%s)
  next=$(date -u -d "$(date -u +%F) $BACKUP_AT" +%s)
  [ "$next" -gt "$now" ] || next=$((next + 86400))
  sleep $((next - now)) &
  wait $!
  # One that fails leaves the older ones alone, says why, and is tried again the next day.
  portolan db backup --keep "$BACKUP_KEEP" /backups || echo "no backup today, see above" >&2
done
