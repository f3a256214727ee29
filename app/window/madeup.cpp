// SPDX-License-Identifier: GPL-3.0-or-later
#include "madeup.h"

#include "demo/demostore.h"
#include "workspace/openingnotes.h"
#include "workspace/waiting.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace hometray {

QString madeUpFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/hometray/made-up families"_s;
}

QString madeUpPassphrase()
{
    return u"made-up families"_s;
}

void MadeUpMaker::run()
{
    const QString unfinished = madeUpFolder() + u".unfinished"_s;
    QDir(unfinished).removeRecursively();
    if (const auto made = make(unfinished); !made) {
        m_problem = made.error();
        return;
    }
    if (!QDir().rename(unfinished, madeUpFolder()))
        m_problem = Error(ErrorCode::FileUnwritable, {{u"file"_s, madeUpFolder()}});
}

Expected<void> MadeUpMaker::make(const QString &folder)
{
    Services services;
    services.keyCost = KeyCost::cheapForTests(); // its passphrase is no secret
    Workspace workspace(folder, services);
    if (const auto created = waitFor(workspace.create(madeUpPassphrase(), true)); !created)
        return Unexpected(created.error());
    OpeningNotes::recoveryKeyIsKept(workspace); // nobody needs it
    const auto told = tellFamilies(
        workspace, storyDay(), [this](int done, int all) { Q_EMIT progressed(done, all); });
    if (!told)
        return told;
    if (const auto indexed = waitFor(workspace.finishIndexing()); !indexed)
        return indexed;
    workspace.lock();
    return {};
}

} // namespace hometray
