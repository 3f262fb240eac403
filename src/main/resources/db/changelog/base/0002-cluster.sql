--liquibase formatted sql

--changeset stellwerk:base-4 labels:base
--comment: where the nodes of a cluster find each other; JGroups writes its columns by their order
CREATE TABLE cluster_node (
  address VARCHAR(200) NOT NULL PRIMARY KEY,
  name VARCHAR(200) NULL,
  cluster VARCHAR(200) NOT NULL,
  ip VARCHAR(200) NOT NULL,
  coord BOOLEAN NULL,
  KEY cluster_node_of_cluster (cluster)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
