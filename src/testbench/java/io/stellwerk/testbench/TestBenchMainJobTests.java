package io.stellwerk.testbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.testbench.ElementQuery;
import com.vaadin.testbench.HasElementQuery;
import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchDriverProxy;
import com.vaadin.testbench.TestBenchElement;
import io.stellwerk.Crews;
import io.stellwerk.Customer;
import io.stellwerk.OutsideMail;
import io.stellwerk.StellwerkTest;
import io.stellwerk.channels.email.SmtpReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One email goes in, the right person sees it without reload and answers it. */
class TestBenchMainJobTests extends StellwerkTest implements HasElementQuery {

    @RegisterExtension
    final OutsideMail outside = new OutsideMail();

    @Autowired
    Crews crews;

    @Autowired
    SmtpReceiver receiver;

    @LocalServerPort
    int port;

    private final TestBenchDriverProxy browser = TestBench.createDriver(new ChromeDriver(HeadlessChromium.options()));

    @BeforeEach
    void openTheDoor() {
        browser.get("http://localhost:" + port + "/login");
    }

    @AfterEach
    void goHome() {
        browser.quit();
    }

    @Test
    void anEmailReachesTheRightPersonWhoAnswersItAndHearsBackWithoutReload() throws Exception {
        var crew = crews.hire(1);
        var customer = new Customer("Mia Wolf", receiver.port());
        logIn(crew.agent().email().value());
        $("nav").withClassName("sw-views").waitForFirst();
        browser.executeScript("window.wasNeverReloaded = true");

        customer.write(crew, "Refund for order 55", "Where is it?");
        $("li").withClassName("sw-ticket-row")
                .withTextContaining("Refund for order 55")
                .waitForFirst()
                .$("a")
                .first()
                .click();
        await().until(() -> messages().all().size() == 1);
        assertThat(messages().last().getText()).contains("Where is it?");
        assertThat($("section").withClassName("sw-why").waitForFirst().getText())
                .contains(crew.agent().name() + ": the only eligible person.");

        $("div").withAttribute("aria-label", "Write your reply").waitForFirst().sendKeys("It is on its way.");
        $("vaadin-button").withText("Send").first().click();
        var sent = outside.awaitMail(1);
        assertThat(sent.getSubject()).isEqualTo("Re: Refund for order 55");
        await().until(() -> messages().all().size() == 2);

        customer.answer(crew, sent, "Thank you, and when?");
        await().until(() -> messages().all().size() == 3);
        assertThat(messages().last().getText()).contains("Thank you, and when?");
        assertThat(browser.executeScript("return window.wasNeverReloaded")).isEqualTo(true);
    }

    private void logIn(String email) {
        var form = $("vaadin-login-form").waitForFirst();
        form.$("input").withAttribute("name", "username").first().sendKeys(email);
        form.$("input").withAttribute("name", "password").first().sendKeys(Crews.PASSWORD);
        form.$("vaadin-button").withText("Log in").first().click();
    }

    private ElementQuery<TestBenchElement> messages() {
        return $("li").withClassName("sw-message");
    }

    @Override
    public SearchContext getContext() {
        return browser;
    }
}
