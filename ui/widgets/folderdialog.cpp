// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folderdialog.h"

#include "ui/widgets/problemlabel.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(FolderDialog)
};

/// Where sticks appear, as far as there are any.
QString firstFolder()
{
    const QString user = QDir::home().dirName();
    for (const QString &folder : {QString(u"/media/"_s + user), QString(u"/run/media/"_s + user)}) {
        if (!QDir(folder).isEmpty())
            return folder;
    }
    return QDir::homePath();
}

/// In Qt's dialog a row that is marked counts more than what is typed, every word that is typed may
/// mark one, and the list of places takes what is typed there for letters to find a place by. Here
/// the name in the field counts. Where the desktop has a dialog of its own, that one is shown,
/// which a class with Q_OBJECT would prevent.
class FolderDialog final : public QFileDialog {
public:
    FolderDialog(QWidget *parent, const QString &title) : QFileDialog(parent, title, firstFolder())
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setFileMode(QFileDialog::Directory);
        setOption(QFileDialog::ShowDirsOnly);
        m_name = findChild<QLineEdit *>(u"fileNameEdit"_s);
        m_places = findChild<QAbstractItemView *>(u"sidebar"_s);
        auto *grid = qobject_cast<QGridLayout *>(layout());
        if (!m_name || !m_places || !grid)
            return;
        QObject::disconnect(m_name, &QLineEdit::textChanged, this, nullptr);
        m_problem = new ProblemLabel(u"folderProblem"_s, this);
        grid->addWidget(m_problem, grid->rowCount(), 0, 1, grid->columnCount());
        m_problem->goesWithChangesIn(this);
        for (auto *view : findChildren<QAbstractItemView *>())
            view->installEventFilter(this);
    }

    void accept() override
    {
        if (!m_problem) {
            QFileDialog::accept();
            return;
        }
        const QString folder = named();
        if (!QFileInfo(folder).isDir()) {
            m_problem->say(Say::tr("There is no folder “%1”.").arg(folder), m_name);
            m_name->setFocus();
            return;
        }
        Q_EMIT fileSelected(folder);
        QDialog::accept();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress
            && isName(watched, *static_cast<QKeyEvent *>(event))) {
            m_name->setFocus();
            m_name->end(false);
            QCoreApplication::sendEvent(m_name, event);
            return true;
        }
        return QFileDialog::eventFilter(watched, event);
    }

private:
    /// What the field names, or the folder that is shown when it is empty.
    [[nodiscard]] QString named() const
    {
        QString name = m_name->text().trimmed();
        if (name == u"~"_s || name.startsWith(u"~/"_s))
            name.replace(0, 1, QDir::homePath());
        return QDir::cleanPath(
            name.isEmpty() ? directory().absolutePath() : directory().absoluteFilePath(name));
    }
    /// Lists find their rows by letters; places do not, and no row begins like a path.
    [[nodiscard]] bool isName(const QObject *list, const QKeyEvent &key) const
    {
        const QString text = key.text();
        if (text.isEmpty() || !text.front().isPrint() || text.front().isSpace()
            || (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)))
            return false;
        return list == m_places || text == u"/"_s || text == u"~"_s;
    }

    QLineEdit *m_name = nullptr;
    QAbstractItemView *m_places = nullptr;
    ProblemLabel *m_problem = nullptr; ///< only in Qt's own dialog
};

} // namespace

void chooseFolder(QWidget *parent, const QString &title, std::function<void(QString)> then)
{
    auto *dialog = new FolderDialog(parent, title);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

} // namespace hometray
