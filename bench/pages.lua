-- Asks for every page of a list in turn, with a cookie unless it is empty; a line may bring its own:
-- wrk ... -s bench/pages.lua URL -- LIST COOKIE
local paths = {}
local cookies = {}
local next_page = 0
local headers = { ["Accept-Encoding"] = "gzip" }

function init(arguments)
  for line in io.lines(arguments[1]) do
    local path, cookie = line:match("^(%S+) ?(.*)$")
    paths[#paths + 1] = path
    cookies[#paths] = cookie
  end
  if arguments[2] and arguments[2] ~= "" then
    headers["Cookie"] = arguments[2]
  end
  -- Of a long list, the next load asks for other pages than the one before it.
  next_page = os.time() * 1500 % #paths
end

function request()
  next_page = next_page % #paths + 1
  if cookies[next_page] ~= "" then
    headers["Cookie"] = cookies[next_page]
  end
  return wrk.format("GET", paths[next_page], headers)
end
