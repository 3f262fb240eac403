package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.base.ui.Question;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.Source;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.Outlook;
import io.stellwerk.team.SetByColleague;
import java.util.Optional;

/** One's own status in the header, with what it asks back. */
class MyStatus extends Composite<Div> {

    private final transient Availabilities availabilities;
    private final transient Capacities capacities;
    private final transient Accounts accounts;
    private final AvailabilitySwitch choice = new AvailabilitySwitch(this::choose);
    private final ColleagueNotice notice =
            new ColleagueNotice(() -> set(State.AVAILABLE, Optional.empty()), this::dismiss);

    MyStatus(Availabilities availabilities, Capacities capacities, Accounts accounts) {
        this.availabilities = availabilities;
        this.capacities = capacities;
        this.accounts = accounts;
        getContent().addClassName("sw-my-status");
        getContent().add(choice, notice);
        addAttachListener(attached -> tellWhatAColleagueDid());
        showStatus();
    }

    void refresh() {
        showStatus();
        tellWhatAColleagueDid();
    }

    void showStatus() {
        choice.show(new HeaderStatus(availabilities.myOutlook(), capacities.mine()));
    }

    private void choose(StatusChoice chosen) {
        switch (chosen) {
            case StatusChoice.Available available -> becomeAvailable(availabilities.myOutlook());
            case StatusChoice.Away away -> set(State.AWAY, away.reason());
        }
    }

    private void becomeAvailable(Outlook outlook) {
        if (outlook.now().source() == Source.OUT_OF_OFFICE) {
            askToComeBack(outlook);
        } else {
            set(State.AVAILABLE, Optional.empty());
        }
    }

    private void askToComeBack(Outlook outlook) {
        var until = outlook.now()
                .until()
                .map(end -> Moments.soon(end, outlook.at()))
                .orElse("");
        Question.ask(
                getTranslation("team.come-back.title"),
                getTranslation("team.come-back.help", until),
                getTranslation("team.come-back.submit"),
                () -> set(State.AVAILABLE, Optional.empty()));
    }

    private void set(State state, Optional<String> reason) {
        availabilities.setMine(state, reason);
        refresh();
    }

    private void dismiss() {
        availabilities.acknowledge();
        refresh();
    }

    private void tellWhatAColleagueDid() {
        availabilities
                .setByColleague()
                .ifPresentOrElse(done -> notice.show(sentence(done), done.state()), notice::close);
    }

    private String sentence(SetByColleague done) {
        var colleague = accounts.find(done.colleague()).map(Person::name).orElse("?");
        var state = done.reason()
                .map(reason -> getTranslation("team.status.away.reason", StatusWords.reason(reason)))
                .orElseGet(() -> StatusWords.state(done.state()));
        return getTranslation("team.set-by", colleague, state, Moments.brief(done.at()));
    }
}
