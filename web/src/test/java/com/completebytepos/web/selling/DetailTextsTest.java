package com.completebytepos.web.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Detail;
import com.completebytepos.web.http.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is told beside a finding is no sentence of Java's: its words stand in the texts of both languages. */
class DetailTextsTest {
    private static final Locale SWAHILI = Locale.forLanguageTag("sw");
    private static final Path HOME = Path.of("../ejb/src/main/java/com/completebytepos");
    private static final Pattern MAKES_DETAILS = Pattern.compile("Finding\\.of\\(|new Finding\\(|new (?:Tender)?Note\\(|found\\(\"|reports\\.(?:report|noticed)\\(|new Unreadable\\(");
    private static final Pattern MADE = Pattern.compile("Detail\\.of\\(\"([^\"]*)\"(?=([,)]))");
    private static final Pattern TOKEN = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|\"((?:[^\"\\\\]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)'|[;{}]|.");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2} | [A-Za-z]{2}");
    /** Statements whose words are for nobody who reads a finding: queries, the audit's text, why a desk is open, what stops the server. */
    private static final Pattern ASIDE = Pattern.compile("create(?:Native)?Query|audit\\.record|LOG\\.|@OpenToAll|rows\\(|new IllegalStateException");
    private static final Pattern QUERY = Pattern.compile("(?s)\\s*(?:select|insert into|update|delete from) .*\\b(?:from|values|set) .*");
    private static final Pattern CLAUSE = Pattern.compile("\\s?(?:from|where|and|order by|left join) .*(?: = |\\?|:\\w| from ).*");

    @Test
    void noDetailIsASentenceOfJavas() throws IOException {
        var wrong = new TreeMap<String, List<String>>();
        int makers = 0;
        for (var file : sources()) {
            var source = Files.readString(file);
            if (!MAKES_DETAILS.matcher(source).find()) continue;
            makers++;
            var sentences = sentences(source);
            if (!sentences.isEmpty()) wrong.put(HOME.relativize(file).toString(), sentences);
        }
        assertTrue(makers > 30, makers + " files make details");
        assertEquals(Map.of(), wrong);
    }

    @Test
    void sentencesAreSeen() {
        assertEquals(List.of(" due, ", " taken"), sentences("if (a != b) findings.add(Finding.of(\"tender-differs\", cents(a) + \" due, \" + cents(b) + \" taken\"));"));
        assertEquals(List.of("shift ", " was counted before"), sentences("var what = \"shift \" + number + \" was counted before\"; return Finding.of(\"count-known\", what);"));
        assertEquals(List.of("not an object"), sentences("throw new Unreadable(\"not an object\");"));
        assertEquals(List.of("for two", "and two"), sentences("private static final String WHAT = \"for two\"; static final String MORE = \"and two\";"));
        assertEquals(List.of(), sentences("findings.add(Finding.of(\"tender-differs\", Detail.of(\"due-taken\", a + \" \" + b, \": \" + c))); // the other way\n/* in words */"));
        assertEquals(List.of(), sentences("em.createQuery(\"select s from Sale s where s.id = :id\"); audit.record(\"cash.moved\", \"user\", id, name + \" moved cash\"); char c = '\"';"));
        assertEquals(List.of(), sentences("private static final String OPEN = \" and not exists (select 1 from ReportReview v where v.reportId = r.id)\";"));
    }

    /** Every key that is made has words in both languages that name the same values, and no words are of a key nobody makes. */
    @Test
    void everyKeyHasWordsInBothLanguages() throws IOException {
        var keys = new TreeSet<String>();
        for (var file : sources()) keys.addAll(keys(Files.readString(file)));
        assertTrue(keys.size() > 40, keys.toString());
        var english = texts("/messages.properties");
        var swahili = texts("/messages_sw.properties");
        assertEquals(keys, english.keySet());
        assertEquals(keys, swahili.keySet());
        assertEquals(List.of(), keys.stream().filter(key -> !places(english.get(key)).equals(places(swahili.get(key))) || english.get(key).equals(swahili.get(key))).toList());
        assertEquals(List.of("told"), List.copyOf(keys("Detail.of(\"told\", a, b)")));
        assertEquals(List.of("a key that is not written out"), List.copyOf(keys("Detail.of(many ? \"some\" : \"one\", a)")));
    }

    @Test
    void everyReaderGetsTheOwnWords() {
        var kept = Detail.of("due-taken", "1200.00", "1000.00");
        assertEquals("1200.00 due, 1000.00 taken", Texts.detail(Locale.ENGLISH, kept));
        assertEquals("zinazodaiwa 1200.00, zilizopokelewa 1000.00", Texts.detail(SWAHILI, kept));
        assertEquals("zamu 12", Texts.detail(SWAHILI, Detail.of("shift", 12)));
        assertEquals("Ng'ombe {0}: sold 1.000, returned 2.000", Texts.detail(Locale.ENGLISH, Detail.of("sold-returned", "Ng'ombe {0}", "1.000", "2.000")));
        assertEquals(" (lililotangulia halilingani)", Texts.detail(SWAHILI, " (" + Detail.of("predecessor-differs") + ")"));
    }

    @Test
    void plainValuesAndRowsOfEarlierReleasesStayAsTheyAre() {
        for (var plain : List.of("MA-01-000007", "65.00, told 64.00", "{unga|2}", "{0}", "")) assertEquals(plain, Texts.detail(SWAHILI, plain));
    }

    private static List<String> sentences(String source) {
        var found = new ArrayList<String>();
        var statement = new StringBuilder();
        var literals = new ArrayList<String>();
        var tokens = TOKEN.matcher(source);
        while (tokens.find()) {
            var token = tokens.group();
            if (tokens.group(1) != null) literals.add(tokens.group(1));
            else if (!token.startsWith("//") && !token.startsWith("/*")) statement.append(token);
            if (!token.matches("[;{}]")) continue;
            boolean aside = ASIDE.matcher(statement).find();
            boolean constant = statement.indexOf("static final String") >= 0;
            for (var text : literals) if (WORDS.matcher(text).find() && !aside && !QUERY.matcher(text).matches() && !(constant && CLAUSE.matcher(text).matches())) found.add(text);
            statement.setLength(0);
            literals.clear();
        }
        return found;
    }

    private static TreeSet<String> keys(String source) {
        var found = new TreeSet<String>();
        MADE.matcher(source).results().forEach(made -> found.add(made.group(1)));
        if (Pattern.compile("Detail\\.of\\((?!\"[a-z-]+\"[,)])").matcher(source).find()) found.add("a key that is not written out");
        return found;
    }

    private static TreeSet<String> places(String text) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{\\d+}").matcher(text).results().forEach(place -> found.add(place.group()));
        return found;
    }

    private static Map<String, String> texts(String bundle) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(DetailTextsTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        var found = new TreeMap<String, String>();
        for (var key : texts.stringPropertyNames()) if (key.startsWith("detail.")) found.put(key.substring("detail.".length()), texts.getProperty(key));
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("kernel/Detail.java")).sorted().toList();
        }
    }
}
