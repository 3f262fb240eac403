package io.stellwerk.journeys;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the journeys: the one that is there, else Debian's, else Playwright's own. */
final class Chromium {

    private static final String ENVIRONMENT_VARIABLE = "STELLWERK_CHROMIUM";

    /** The shell without a window comes first: it needs a third less processor time. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> PACKAGES = List.of("chromium-headless-shell", "chromium");

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final Path TURN = Path.of("target", "browser.lock");

    private Chromium() {}

    /** One process of tests after the other, as a browser may have to be installed. */
    static LaunchOptions provide() {
        try (var turn = FileChannel.open(TURN, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock();
            return find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LaunchOptions find() {
        return named().or(Chromium::present)
                .or(Chromium::installedByApt)
                .map(executable -> new LaunchOptions().setExecutablePath(executable))
                .orElseGet(Chromium::broughtByPlaywright);
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv(ENVIRONMENT_VARIABLE)).map(Path::of);
    }

    private static Optional<Path> present() {
        return NAMES.stream()
                .flatMap(Chromium::onPath)
                .filter(Chromium::isBrowser)
                .findFirst()
                .or(() -> USUAL_PLACES.stream()
                        .map(Path::of)
                        .filter(Chromium::isBrowser)
                        .findFirst());
    }

    private static Stream<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name));
    }

    /** Ubuntu's chromium-browser may be a script that only says where a browser can be had. */
    private static boolean isBrowser(Path executable) {
        return Files.isExecutable(executable) && new Command(List.of(executable.toString(), "--version")).succeeds();
    }

    private static Optional<Path> installedByApt() {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get")) || !isRoot()) {
            return Optional.empty();
        }
        System.out.println("No Chromium here: installing Debian's with apt-get for the tests in a real browser");
        boolean isInstalled = new Command(List.of("apt-get", "update")).succeeds()
                && PACKAGES.stream().anyMatch(Chromium::install);
        return isInstalled ? present() : Optional.empty();
    }

    private static boolean install(String name) {
        return new Command(List.of("apt-get", "install", "-y", "--no-install-recommends", name)).succeeds();
    }

    private static LaunchOptions broughtByPlaywright() {
        System.out.println("No Chromium here: fetching Playwright's own for the tests in a real browser");
        if (!playwright(isRoot() ? List.of("--with-deps") : List.of()).succeeds()) {
            throw new IllegalStateException("There is no browser for the journeys and none could be fetched: install"
                    + " Chromium or Google Chrome, or set " + ENVIRONMENT_VARIABLE + " to the path of one (see "
                    + Command.LOG + ").");
        }
        return new LaunchOptions();
    }

    private static Command playwright(List<String> options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "--only-shell",
                "chromium"));
        command.addAll(options);
        return new Command(command);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
