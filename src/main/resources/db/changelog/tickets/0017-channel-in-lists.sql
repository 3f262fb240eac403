--liquibase formatted sql

--changeset stellwerk:tickets-channel-in-lists-1 labels:tickets
--comment: the view Customer agent passes over open tickets of other channels without looking into their rows
ALTER TABLE ticket
  DROP KEY ticket_newest,
  ADD KEY ticket_newest (shelf, open, last_activity_at, id, owner_id, team_set, routing, snoozed_until, channel_id);
