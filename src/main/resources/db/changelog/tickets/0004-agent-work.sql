--liquibase formatted sql

--changeset stellwerk:tickets-5 labels:tickets
--comment: raised with each change of somebody's tickets, so that they are counted again only then
CREATE TABLE agent_work (
  user_id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
