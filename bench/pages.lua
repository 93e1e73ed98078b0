-- Asks for every page of a list in turn, with a cookie unless it is empty:
-- wrk ... -s bench/pages.lua URL -- LIST COOKIE
local paths = {}
local next_page = 0
local headers = { ["Accept-Encoding"] = "gzip" }

function init(arguments)
  for path in io.lines(arguments[1]) do
    paths[#paths + 1] = path
  end
  if arguments[2] and arguments[2] ~= "" then
    headers["Cookie"] = arguments[2]
  end
end

function request()
  next_page = next_page % #paths + 1
  return wrk.format("GET", paths[next_page], headers)
end
