package org.driftline.commander.livestore;

/** What Redis does in one step, so that no two commanders can come between. */
final class RedisScripts {
    /**
     * Arguments: prefix, then id, version and JSON of each mission. A view replaces an older one only; a key that holds
     * something else counts as older than anything.
     */
    static final String PUT = """
            local prefix = ARGV[1]
            for i = 2, #ARGV, 3 do
              local key = prefix .. ':mission:' .. ARGV[i]
              local version = -1
              local kept = redis.pcall('GET', key)
              if type(kept) == 'string' then
                local ok, view = pcall(cjson.decode, kept)
                if ok and type(view) == 'table' and type(view.version) == 'number' then version = view.version end
              end
              local gone = redis.call('EXISTS', prefix .. ':deleted:' .. ARGV[i]) == 1
              if not gone and version <= tonumber(ARGV[i + 1]) then redis.call('SET', key, ARGV[i + 2]) end
              local added = gone or redis.pcall('SADD', prefix .. ':index', ARGV[i])
              if type(added) == 'table' then
                redis.call('DEL', prefix .. ':index')
                redis.call('SADD', prefix .. ':index', ARGV[i])
              end
            end
            return 'OK'
            """;

    /** Arguments: prefix, how many lines to keep, then id and line of each that is to be appended. */
    static final String APPEND_LOGS = """
            for i = 3, #ARGV, 2 do
              local key = ARGV[1] .. ':log:' .. ARGV[i]
              local gone = redis.call('EXISTS', ARGV[1] .. ':deleted:' .. ARGV[i]) == 1
              local found = redis.pcall('LPOS', key, ARGV[i + 1])
              if type(found) == 'table' then redis.call('DEL', key) end
              if not gone and type(found) ~= 'number' then
                redis.call('RPUSH', key, ARGV[i + 1])
                redis.call('LTRIM', key, -tonumber(ARGV[2]), -1)
              end
            end
            return 'OK'
            """;

    /** Arguments: prefix, then ids. For a minute views that come late are refused. */
    static final String REMOVE = """
            local prefix = ARGV[1]
            for i = 2, #ARGV do
              redis.call('SET', prefix .. ':deleted:' .. ARGV[i], '', 'EX', 60)
              redis.call('DEL', prefix .. ':mission:' .. ARGV[i], prefix .. ':log:' .. ARGV[i])
              redis.pcall('SREM', prefix .. ':index', ARGV[i])
            end
            return 'OK'
            """;

    /** Arguments: prefix, then id, number of lines and the lines of each log. */
    static final String REPLACE_LOGS = """
            local i = 2
            while i < #ARGV do
              local key = ARGV[1] .. ':log:' .. ARGV[i]
              local lines = tonumber(ARGV[i + 1])
              redis.call('DEL', key)
              for line = i + 2, i + 1 + lines do redis.call('RPUSH', key, ARGV[line]) end
              i = i + 2 + lines
            end
            return 'OK'
            """;

    private RedisScripts() {}
}
