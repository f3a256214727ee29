// SPDX-License-Identifier: GPL-3.0-or-later
// A medium that knows no permissions (FAT, exFAT): changing them fails for everybody.
#include "backedupstore.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {
bool noPermissions = false;
int refused = 0;
} // namespace

extern "C" {
// In the place of the system's for this whole process, Qt included.
int chmod(const char *file, mode_t mode) noexcept
{
    if (noPermissions) {
        ++refused;
        errno = EPERM;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_fchmodat, AT_FDCWD, file, mode));
}
int fchmod(int file, mode_t mode) noexcept
{
    if (noPermissions) {
        ++refused;
        errno = EPERM;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_fchmod, file, mode));
}
}

using namespace hometray;
using namespace Qt::StringLiterals;

class TestStick : public BackedUpStore {
    Q_OBJECT
private Q_SLOTS:
    void init() { makeStore(); }
    void cleanup()
    {
        noPermissions = false;
        m_store.reset();
    }
    void aStickWithoutPermissionsTakesABackupAndGivesItBack()
    {
        const QList<Entry> entries = m_make.chain(3);
        QVERIFY_OK(save(entries));
        const QString stick = m_parent->filePath(u"stick"_s);
        noPermissions = true;
        refused = 0;
        const auto made = m_store->backUp(stick, june).result();
        QVERIFY_OK(made);
        QVERIFY(refused > 0);
        QVERIFY_OK(checkBackup(*made, m_key));
        m_store->lock();
        const StoreFolder other{m_parent->filePath(u"other"_s)};
        QVERIFY_OK(restoreBackup(*made, m_key, other, june));
        m_folder = other;
        open();
        QCOMPARE(this->entries(entries[0].id)->size(), 3);
    }
    void recordsCanBeMadeWherePermissionsCannotBeSet()
    {
        noPermissions = true;
        const StoreFolder other{m_parent->filePath(u"other"_s)};
        QVERIFY_OK(
            createStore(other, SecretBytes::fromText(u"pass"_s), true, KeyCost::cheapForTests()));
    }
};

QTEST_GUILESS_MAIN(TestStick)
#include "tst_stick.moc"
