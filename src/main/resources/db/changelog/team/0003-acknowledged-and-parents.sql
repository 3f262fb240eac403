--liquibase formatted sql

--changeset stellwerk:team-6 labels:team
--comment: when somebody saw that a colleague had set their status
ALTER TABLE availability_choice ADD COLUMN acknowledged_at DATETIME(6) NULL;

--changeset stellwerk:team-7 labels:team
ALTER TABLE team
  ADD COLUMN parent_id BIGINT NULL,
  ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
  ADD CONSTRAINT team_parent FOREIGN KEY (parent_id) REFERENCES team (id);
