package org.driftline.standalone.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which series a PromQL query asks for, as far as our own queries go; their grammar is promtool's business. */
final class PromQuery {
    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w:.])([a-zA-Z_:][\\w:]*)\\s*(?:\\{([^}]*)})?(?!\\s*[\\w(:.])");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    private final List<Selector> selectors = new ArrayList<>();
    private final List<String> groupedBy = new ArrayList<>();

    PromQuery(String query) {
        Matcher grouping = GROUPING.matcher(query);
        while (grouping.find()) {
            groupedBy.addAll(List.of(grouping.group(2).trim().split("\\s*,\\s*")));
        }
        Matcher selector = SELECTOR.matcher(grouping.replaceAll(" ").replaceAll("\\[[^\\]]*]", " "));
        while (selector.find()) {
            if (!WORDS.contains(selector.group(1))) {
                selectors.add(new Selector(selector.group(1), matchers(selector.group(2))));
            }
        }
    }

    List<Selector> selectors() {
        return selectors;
    }

    /** Labels that it sums over or joins by; {@code le} is a histogram's own. */
    List<String> groupedBy() {
        return groupedBy;
    }

    private static List<LabelMatcher> matchers(String text) {
        List<LabelMatcher> matchers = new ArrayList<>();
        Matcher matcher = MATCHER.matcher(text == null ? "" : text);
        while (matcher.find()) {
            matchers.add(new LabelMatcher(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return matchers;
    }

    /** A metric and what its labels must be. */
    record Selector(String metric, List<LabelMatcher> matchers) {
        boolean matches(Map<String, String> labels) {
            return matchers.stream().allMatch(matcher -> matcher.matches(labels));
        }
    }

    /** What one label must be; it must be there, whatever the operator. */
    record LabelMatcher(String label, String operator, String value) {
        boolean matches(Map<String, String> labels) {
            String found = labels.get(label);
            return found != null
                    && switch (operator) {
                        case "=" -> found.equals(value);
                        case "!=" -> !found.equals(value);
                        case "=~" -> found.matches(value);
                        default -> !found.matches(value);
                    };
        }
    }
}
