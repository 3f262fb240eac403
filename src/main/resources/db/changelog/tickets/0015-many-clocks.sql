--liquibase formatted sql

--changeset stellwerk:tickets-many-clocks-1 labels:tickets
--comment: a conversation of years has hundreds of replies with a clock each
ALTER TABLE ticket_sla MODIFY clocks MEDIUMTEXT NOT NULL;
