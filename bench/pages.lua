-- Asks for every page of a list in turn: wrk ... -s bench/pages.lua URL -- LIST
local paths = {}
local next_page = 0

function init(arguments)
  for path in io.lines(arguments[1]) do
    paths[#paths + 1] = path
  end
end

function request()
  next_page = next_page % #paths + 1
  return wrk.format("GET", paths[next_page], { ["Accept-Encoding"] = "gzip" })
end
