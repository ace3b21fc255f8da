package org.driftline.deploy;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of commands in a document.
 *
 * @param place document and line, for people
 * @param mark what the comment before it says; empty when there is none
 * @param commands the block's text
 */
record Block(String place, String mark, String commands) {
    /** All blocks marked as {@code sh} in a document. */
    static List<Block> of(String document, String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```sh")) {
                List<String> rest = lines.subList(i + 1, lines.size());
                String commands = String.join("\n", rest.subList(0, rest.indexOf("```")));
                blocks.add(new Block(document + ":" + (i + 1), i == 0 ? "" : comment(lines.get(i - 1)), commands));
            }
        }
        return blocks;
    }

    /** The first command, by which commands.txt finds a block without a mark. */
    String firstLine() {
        return commands.lines().findFirst().orElse("");
    }

    private static String comment(String line) {
        return line.startsWith("<!-- ") && line.endsWith(" -->") ? line.substring(5, line.length() - 4) : "";
    }
}
