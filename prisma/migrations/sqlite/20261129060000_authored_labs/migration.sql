-- CreateTable
CREATE TABLE "AuthoredLab" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "currentRevisionId" TEXT,
    "authorId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "AuthoredLab_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "AuthoredLab_currentRevisionId_fkey" FOREIGN KEY ("currentRevisionId") REFERENCES "LabRevision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "labId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "files" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "LabRevision_labId_fkey" FOREIGN KEY ("labId") REFERENCES "AuthoredLab" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "AuthoredLab_slug_key" ON "AuthoredLab"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "AuthoredLab_currentRevisionId_key" ON "AuthoredLab"("currentRevisionId");

-- CreateIndex
CREATE INDEX "AuthoredLab_authorId_idx" ON "AuthoredLab"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "LabRevision_labId_number_key" ON "LabRevision"("labId", "number");


