// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDir>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtGui/QImage>

#include <functional>

class QWidget;

namespace hometray {

class Theme;

/// A page or dialog to take a picture of.
struct PictureScene {
    QString name; ///< "tray"
    std::function<void()> show; ///< brings it on the screen; may take its time
    std::function<QWidget *()> ready; ///< the window once it shows what it should, else nullptr
    std::function<void()> leave; ///< takes it away again; may be empty
};

/// Walks the scenes in three themes and two text sizes and writes a PNG of each:
/// "tray-light-100.png". Works without a display (offscreen). Waits for conditions, never sleeps.
class PictureTaker : public QObject {
    Q_OBJECT
public:
    PictureTaker(Theme &theme, QDir folder, QList<PictureScene> scenes, QObject *parent = nullptr);
    void start();
    [[nodiscard]] QStringList written() const { return m_written; }

Q_SIGNALS:
    /// False: a scene did not come within 30 s or a file could not be written.
    void finished(bool ok);

private:
    void next();
    void wait();
    void lookAt(QWidget *window);
    bool write(const QImage &picture);

    Theme &m_theme;
    QDir m_folder;
    QList<PictureScene> m_scenes;
    QStringList m_written;
    qsizetype m_at = 0;
    int m_waited = 0;
    QImage m_before;
    int m_looks = 0;
};

} // namespace hometray
