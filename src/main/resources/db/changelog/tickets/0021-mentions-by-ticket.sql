--liquibase formatted sql

--changeset stellwerk:tickets-mentions-1 labels:tickets
--comment: the mentions in a ticket that is merged into another one
ALTER TABLE mention ADD KEY mention_ticket (ticket_id);
