-- Sends ready-made bodies, drawn by chance from a file with one a line. BODIES names the file, SEED the chance. With CHECK every answer
-- is read for errors, which costs the load's core; without, only its status counts.
local requests = {}

function init()
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Accept"] = "application/json"
  local authorization = os.getenv("AUTHORIZATION")
  if authorization and authorization ~= "" then
    wrk.headers["Authorization"] = authorization
  end
  math.randomseed(tonumber(os.getenv("SEED")))
  for body in io.lines(os.getenv("BODIES")) do
    requests[#requests + 1] = wrk.format(nil, nil, nil, body)
  end
end

function request()
  return requests[math.random(#requests)]
end

if os.getenv("CHECK") then
  local wrong = 0
  function response(status, headers, body)
    if status ~= 200 or not body:find('"data"', 1, true) or body:find('"errors"', 1, true) then
      wrong = wrong + 1
      if wrong <= 2 then
        io.stderr:write("WRONG " .. status .. " " .. body:sub(1, 400) .. "\n")
      end
    end
  end
end
