--liquibase formatted sql

--changeset stellwerk:tickets-views-1 labels:tickets
--comment: lists that people make for themselves and others; filter_text is what an address says
CREATE TABLE ticket_view (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  owner_id BIGINT NOT NULL,
  sharing VARCHAR(10) NOT NULL,
  team_id BIGINT NULL,
  base VARCHAR(30) NOT NULL,
  filter_text TEXT NOT NULL,
  sort VARCHAR(20) NOT NULL,
  shown_columns VARCHAR(300) NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  KEY ticket_view_owner (owner_id),
  KEY ticket_view_sharing (sharing, team_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--changeset stellwerk:tickets-views-2 labels:tickets
--comment: where somebody has a view at the left, and whether; a view without a row stands where everybody has it
CREATE TABLE ticket_view_place (
  user_id BIGINT NOT NULL,
  view_key VARCHAR(40) NOT NULL,
  position INT NOT NULL,
  hidden BOOLEAN NOT NULL,
  PRIMARY KEY (user_id, view_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
