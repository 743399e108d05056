package com.completebytepos.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The finished EAR with two modules more: a WAR with all test classes, through which tests enter, and a module of beans
 * (package {@code inside}) that the application itself can see: doers of due work, rows read through a unit of the test's own.
 * Modules, because inside an EAR only a module sees the other modules' classes; a library does not. One for all test classes,
 * see {@link OneDeployment}.
 */
public final class Deployed {

    private static final String MODULE = "in-server-tests.war";
    private static final String BEANS = "in-server-beans.jar";
    private static final Path CLASSES = Path.of("target/test-classes");

    private Deployed() {
    }

    @Deployment
    public static EnterpriseArchive application() throws IOException {
        var ear = ShrinkWrap.create(ZipImporter.class, "completebytepos.ear").importFrom(new File("target/completebytepos.ear")).as(EnterpriseArchive.class);
        ear.addAsModule(beans());
        ear.addAsModule(Testable.archiveToTest(tests()));
        return ear.setApplicationXML(new StringAsset(withTestModule(ear)));
    }

    private static WebArchive tests() throws IOException {
        var war = ShrinkWrap.create(WebArchive.class, MODULE).addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        for (var file : classes(false)) war.addAsWebInfResource(CLASSES.resolve(file).toFile(), "classes/" + file);
        fixtures().forEach(jar -> war.addAsLibrary(jar));
        return war;
    }

    private static JavaArchive beans() throws IOException {
        var jar = ShrinkWrap.create(JavaArchive.class, BEANS).addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsManifestResource(CLASSES.resolve("inside/persistence.xml").toFile(), "persistence.xml");
        for (var file : classes(true)) jar.addAsResource(CLASSES.resolve(file).toFile(), file.toString());
        return jar;
    }

    private static List<Path> classes(boolean inside) throws IOException {
        try (var files = Files.walk(CLASSES.resolve("com"))) {
            return files.filter(Files::isRegularFile).map(CLASSES::relativize).filter(file -> file.getParent().endsWith("inside") == inside).toList();
        }
    }

    /** The test fixtures of the contexts, which {@code ejb} hands on as its test-jar. */
    private static List<File> fixtures() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*[/\\\\]ejb-[^/\\\\]*-tests\\.jar")).map(File::new).toList();
    }

    private static String withTestModule(EnterpriseArchive ear) throws IOException {
        try (var stream = ear.get("META-INF/application.xml").getAsset().openStream()) {
            var descriptor = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var module = "<module><ejb>" + BEANS + "</ejb></module><module><web><web-uri>" + MODULE + "</web-uri><context-root>/in-server-tests</context-root></web></module>";
            var last = descriptor.lastIndexOf("</module>") + "</module>".length();
            return descriptor.substring(0, last) + module + descriptor.substring(last);
        }
    }
}
