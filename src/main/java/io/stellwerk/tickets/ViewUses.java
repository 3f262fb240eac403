package io.stellwerk.tickets;

import io.stellwerk.team.SkillId;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Uses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where shared views name teams, so that none goes whose members have one. What is private to somebody stops nobody else. */
@Component
class ViewUses implements Uses {

    private final ViewRows views;

    ViewUses(ViewRows views) {
        this.views = views;
    }

    @Override
    public List<String> of(TeamId team) {
        return views.shared().stream()
                .filter(view -> view.sharing().equals(new Sharing.WithTeam(team))
                        || view.filter().criteria().contains(new Criterion.OfTeam(team)))
                .map(ViewSettings::name)
                .toList();
    }

    @Override
    public List<String> of(SkillId skill) {
        return List.of();
    }
}
