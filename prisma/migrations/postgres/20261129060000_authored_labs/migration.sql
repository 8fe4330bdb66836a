-- CreateEnum
CREATE TYPE "LabStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'RETIRED');

-- CreateTable
CREATE TABLE "AuthoredLab" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "LabStatus" NOT NULL,
    "draft" JSONB NOT NULL,
    "currentRevisionId" TEXT,
    "authorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AuthoredLab_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabRevision" (
    "id" TEXT NOT NULL,
    "labId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "files" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LabRevision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuthoredLab_slug_key" ON "AuthoredLab"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "AuthoredLab_currentRevisionId_key" ON "AuthoredLab"("currentRevisionId");

-- CreateIndex
CREATE INDEX "AuthoredLab_authorId_idx" ON "AuthoredLab"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "LabRevision_labId_number_key" ON "LabRevision"("labId", "number");

-- AddForeignKey
ALTER TABLE "AuthoredLab" ADD CONSTRAINT "AuthoredLab_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthoredLab" ADD CONSTRAINT "AuthoredLab_currentRevisionId_fkey" FOREIGN KEY ("currentRevisionId") REFERENCES "LabRevision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabRevision" ADD CONSTRAINT "LabRevision_labId_fkey" FOREIGN KEY ("labId") REFERENCES "AuthoredLab"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
