package io.stellwerk.testbench;

import java.util.Optional;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window: the one that {@code STELLWERK_CHROMIUM} names, else the one that Selenium finds. */
final class HeadlessChromium {

    private HeadlessChromium() {}

    static ChromeOptions options() {
        var options = new ChromeOptions();
        options.addArguments("--headless", "--disable-gpu", "--window-size=1440,900", "--lang=en");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        Optional.ofNullable(System.getenv("STELLWERK_CHROMIUM")).ifPresent(options::setBinary);
        return options;
    }
}
