package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern ROW = Pattern.compile("\\| (1\\d\\d(?:, 1\\d\\d)*|1\\d\\d … 1\\d\\d) \\| (`[^|]+`) \\|.*");

    @Test
    void listsEveryTriggerNumberWithItsScenario() throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            var row = ROW.matcher(line);
            if (!row.matches()) continue;
            List<String> numbers = numbers(row.group(1));
            String[] names = row.group(2).replace("`", "").split(", ");
            assertEquals(numbers.size(), names.length, line);
            for (int index = 0; index < names.length; index++) told.put(names[index], "254700000" + numbers.get(index));
        }
        Map<String, String> played = new LinkedHashMap<>();
        Http.send(Http.to("/control/scenarios")).json().forEach((name, number) -> played.put(name, number.toString().replace("\"", "")));
        played.remove("person");
        assertEquals(played, told);
    }

    private static List<String> numbers(String cell) {
        if (!cell.contains("…")) return List.of(cell.split(", "));
        String[] ends = cell.split(" … ");
        return new ArrayList<>(IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])).mapToObj(String::valueOf).toList());
    }
}
