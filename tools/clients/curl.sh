#!/usr/bin/env bash
# Uses a service with curl alone, as README.md shows it: tools/clients/curl.sh http://localhost:8080
# It puts two articles, reads their story, decides and takes back, follows the changes, and takes the articles away.
set -euo pipefail
base=${1:?expected the address of a service}
call() { curl -fsS --max-time 120 "$@"; }
json=(-H 'Content-Type: application/json' -H 'Prefer: wait=60')
expect() { # what it is, what has to be in it
  grep -qE -- "$2" <<<"$answer" || { echo "curl.sh: $1: no $2 in: $answer" >&2; exit 1; }
  echo "$1: ok"
}

text='The council of Averin voted on the harbour bridge on Monday. Nine members were for it and four against.'
answer=$(call -X PUT "${json[@]}" -d "{\"title\":\"Bridge\",\"text\":\"$text\"}" "$base/articles/curl-1")
expect 'one article put' '"status":"(created|unchanged)"'
answer=$(printf '{"id":"curl-2","title":"The bridge","text":"%s"}\n' "$text" |
  call -X POST -H 'Content-Type: application/x-ndjson' -H 'Prefer: wait=60' --data-binary @- "$base/articles")
expect 'lines posted' '"summary".*"refused":0'
answer=$(call "$base/stories?text=bridge")
expect 'stories read' '"reports":[2-9]'
answer=$(call "$base/explain?a=curl-1&b=curl-2")
expect 'why they are together' '"together":true'
answer=$(call -X PUT "${json[@]}" -d '{"together":false,"by":"curl"}' "$base/decisions/curl-1/curl-2")
expect 'decided' '"grouped":true'
answer=$(call "$base/decisions/history")
expect 'who decided' '"by":"curl"'
answer=$(call -X DELETE -H 'Prefer: wait=60' "$base/decisions/curl-1/curl-2?by=curl")
expect 'taken back' '"grouped":true'
answer=$(curl -s -N --max-time 120 -H 'Accept: text/event-stream' "$base/changes?after=0" | sed '/^data:/q' || true)
expect 'changes followed' '^data: \{"number":1,'
answer=$(curl -sS -o /dev/null -w '%{http_code}' -X PUT "${json[@]}" -d 'nonsense' "$base/articles/curl-3")
expect 'nonsense refused' '^4'
for feed in rss atom json; do
  answer=$(call "$base/feeds/stories.$feed")
  expect "feed as $feed" 'ridge'
done
for id in curl-1 curl-2; do
  answer=$(call -X DELETE -H 'Prefer: wait=60' "$base/articles/$id")
  expect "$id taken away" '"status":"removed"'
done
