package com.completebytepos.integration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The little of a shell that the guide's commands need: quotes, variables, printf into a file, and curl. */
record ShellLine(List<String> words) {

    static ShellLine of(String line, Map<String, String> variables) {
        var words = new ArrayList<String>();
        StringBuilder word = null;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && c == ' ') {
                if (word != null) words.add(word.toString());
                word = null;
                continue;
            }
            if (word == null) word = new StringBuilder();
            if (quote == 0 && (c == '"' || c == '\'')) quote = c;
            else if (c == quote) quote = 0;
            else if (c == '$' && quote != '\'') {
                int end = i + 1;
                while (end < line.length() && Character.isUpperCase(line.charAt(end))) end++;
                var name = line.substring(i + 1, end);
                if (!variables.containsKey(name)) throw new IllegalStateException("nobody set " + name + " before: " + line);
                word.append(variables.get(name));
                i = end - 1;
            } else word.append(c);
        }
        if (word != null) words.add(word.toString());
        return new ShellLine(words);
    }

    boolean isCurl() {
        return words.get(0).equals("curl");
    }

    /** {@code printf FORMAT WORDS... > FILE} */
    void printf(Path folder) throws IOException {
        if (!words.get(0).equals("printf") || !words.get(words.size() - 2).equals(">")) throw new IllegalStateException("no command of the guide: " + words);
        var arguments = words.subList(2, words.size() - 2).toArray();
        Files.writeString(folder.resolve(words.get(words.size() - 1)), String.format(words.get(1).replace("\\n", "\n"), arguments));
    }

    Program.Answer curl(Path folder) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        var body = new ByteArrayOutputStream();
        String method = null;
        String address = null;
        Path out = null;
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-s" -> { }
                case "-X" -> method = words.get(++i);
                case "-H" -> header(words.get(++i), headers);
                case "-d" -> body.writeBytes(words.get(++i).getBytes(StandardCharsets.UTF_8));
                case "--data-binary" -> body.writeBytes(Files.readAllBytes(folder.resolve(words.get(++i).substring(1))));
                case "-o" -> out = folder.resolve(words.get(++i));
                default -> address = plain(words.get(i));
            }
        }
        var answer = Program.send(method == null ? "GET" : method, address, headers, body.size() == 0 ? null : body.toByteArray());
        if (out != null) Files.write(out, answer.bytes());
        return answer;
    }

    private static String plain(String word) {
        if (word.startsWith("-")) throw new IllegalStateException("no option the test knows: " + word);
        return word;
    }

    private static void header(String told, Map<String, String> headers) {
        int colon = told.indexOf(':');
        headers.put(told.substring(0, colon), told.substring(colon + 1).strip());
    }
}
